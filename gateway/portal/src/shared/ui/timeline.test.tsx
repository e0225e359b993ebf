import { screen } from '@testing-library/react';
import { show } from '@/test/render.tsx';
import { Timeline } from './timeline.tsx';

const sam = { id: 'sam', name: 'Sam Okafor' };
const shipments = { id: 'system:shipments', name: 'shipments' };

describe('a timeline', () => {
  it('has the newest on top, also of two things that happened at one moment', async () => {
    show(
      <Timeline
        entries={[
          { at: '2026-11-02T10:00:00Z', action: 'first', by: sam },
          { at: '2026-11-02T10:00:00Z', action: 'second', by: sam },
          { at: '2026-11-02T11:00:00Z', action: 'third', by: sam },
        ]}
        wording={{ first: 'First', second: 'Second', third: 'Third' }}
      />,
    );

    const told = await screen.findAllByRole('listitem');
    expect(told.map((line) => line.querySelector('p')?.textContent)).toEqual(['Third', 'Second', 'First']);
  });

  it('calls a part of the system by the name people know', async () => {
    show(<Timeline entries={[{ at: '2026-11-02T10:00:00Z', action: 'asked', by: shipments }]} />);

    const line = await screen.findByRole('listitem');
    expect(line).toHaveTextContent('Embassy ·');
    expect(line).not.toHaveTextContent('shipments');
  });
});
