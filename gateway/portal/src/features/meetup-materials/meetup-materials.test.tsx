import { screen } from '@testing-library/react';
import { visit } from '@/test/render.tsx';
import { meetupMaterials } from './feature.ts';

const features = [meetupMaterials];

describe('the materials of a meetup', () => {
  it('downloads one by one and as one ZIP, by plain links', async () => {
    visit('/meetups/mt-1/materials', features, 'ada');

    expect(await screen.findByRole('link', { name: /^Download Meetup opening slides: / })).toHaveAttribute(
      'href',
      '/api/materials/m1/content',
    );
    expect(screen.getByRole('link', { name: /All as one ZIP/ })).toHaveAttribute(
      'href',
      '/api/kits/meetups/mt-1/materials.zip',
    );
  });

  it('says that the meetup has to be announced first', async () => {
    visit('/meetups/unannounced/materials', features, 'ada');

    expect(await screen.findByText('Announce the meetup first')).toBeInTheDocument();
  });

  it('leads to the library when there is nothing', async () => {
    visit('/meetups/empty/materials', features, 'ada');

    expect(await screen.findByRole('link', { name: 'Look in the library' })).toBeInTheDocument();
  });
});
