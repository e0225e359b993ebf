import { EmptyState } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';

export function NotFound() {
  return (
    <EmptyState
      page
      title="There is no page at this address"
      action={
        <Link to="/" look="quiet">
          To the start page
        </Link>
      }
    >
      It may have moved, or the link lost a letter on its way.
    </EmptyState>
  );
}
