import { screen } from '@testing-library/react';
import { visit } from '@/test/render.tsx';
import { handedOut } from './feature.ts';

const features = [handedOut];

describe('what a short link hands out', () => {
  it('is downloaded without a sign-in', async () => {
    visit('/handed-out/graphs-berlin', features);

    expect(
      await screen.findByRole('heading', { level: 1, name: 'Containers without tears' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Slides in English')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Download PDF, 4.2 MB' })).toHaveAttribute(
      'href',
      '/api/public/materials/graphs-berlin/content',
    );
    expect(screen.getByRole('img', { name: 'Page 2' })).toHaveAttribute(
      'src',
      '/api/public/materials/graphs-berlin/previews/2',
    );
    expect(screen.getByText(/CC-BY-4\.0/)).toBeInTheDocument();
  });

  it('says that it was taken back', async () => {
    visit('/handed-out/taken-back', features);

    expect(
      await screen.findByRole('heading', { level: 1, name: 'This is not handed out any more' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /^Download/ })).not.toBeInTheDocument();
  });
});
