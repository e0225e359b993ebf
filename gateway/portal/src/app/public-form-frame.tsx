import { Mantine } from './mantine.tsx';
import { PublicFrame } from './public-frame.tsx';

export default function PublicFormFrame() {
  return (
    <Mantine>
      <PublicFrame />
    </Mantine>
  );
}
