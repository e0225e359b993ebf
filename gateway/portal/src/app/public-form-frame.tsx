import { useSession } from '@/shared/session.tsx';
import { Skeleton } from '@/shared/ui/blank.tsx';
import { Mantine } from './mantine.tsx';
import { PublicFrame } from './public-frame.tsx';

/** The visitor's frame with inputs; drafts belong to a person, so it waits until it is known who is there. */
export default function PublicFormFrame() {
  const { state } = useSession();
  return (
    <Mantine>
      <PublicFrame>{state === 'loading' ? <Skeleton /> : undefined}</PublicFrame>
    </Mantine>
  );
}
