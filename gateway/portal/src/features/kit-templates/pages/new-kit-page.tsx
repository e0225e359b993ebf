import { PageHeader } from '@/shared/ui/page-header.tsx';
import { KitForm } from '../components/kit-form.tsx';

export default function NewKitPage() {
  return (
    <>
      <PageHeader title="New kit">What goes into the parcel, and what can be downloaded with it.</PageHeader>
      <KitForm />
    </>
  );
}
