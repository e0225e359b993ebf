import { useQuery } from '@tanstack/react-query';
import { useFilters } from '@/shared/routing.ts';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { questionQuery } from '../api/get-questions.ts';
import { MessageEditor } from '../components/message-editor.tsx';

const defaults = { audience: '', competitor: '', useCase: '', question: '' };

/** A gap of the matrix brings its topic along, a question heard at meetups itself. */
export default function NewMessagePage() {
  const [{ audience, competitor, useCase, question }] = useFilters(defaults);
  const asked = useQuery({ ...questionQuery(question), enabled: question !== '' });
  return (
    <>
      <PageHeader title="New message">
        {asked.data
          ? `It will answer “${asked.data.question}”, and whoever heard that is told.`
          : 'One claim to one audience, why it is true, and by when somebody looks at it again.'}
      </PageHeader>
      <MessageEditor
        key={`${audience}.${competitor}.${useCase}.${question}`}
        topic={{ audience, competitor, useCase }}
        {...(question === '' ? {} : { question })}
      />
    </>
  );
}
