import { useQuery } from '@tanstack/react-query';
import { useParam } from '@/shared/routing.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { messageQuery } from '../api/get-messages.ts';
import { MessageEditor } from '../components/message-editor.tsx';
import { messageTitle } from '../components/message-words.ts';

export default function EditMessagePage() {
  const id = useParam('id');
  const message = useQuery(messageQuery(id));
  if (message.isPending) return <Skeleton kind="record" />;
  if (!message.data) return <ErrorState error={message.error} retry={() => void message.refetch()} />;
  return (
    <>
      <PageHeader title={messageTitle(message.data.text)}>
        {message.data.state === 'PUBLISHED'
          ? `Readers see edition ${message.data.edition} until you publish this one.`
          : 'Only those who write see it until it is published.'}
      </PageHeader>
      <MessageEditor key={id} message={message.data} />
    </>
  );
}
