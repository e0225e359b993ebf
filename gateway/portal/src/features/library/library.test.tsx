import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { visit } from '@/test/render.tsx';
import { problem } from '@/test/handlers.ts';
import { server } from '@/test/server.ts';
import { guessKind, guessTitle } from './components/guess.ts';
import { library } from './feature.ts';
import { interrupt } from './mocks.ts';

const features = [library];

describe('the library', () => {
  it('lets members browse what is published and download it', async () => {
    visit('/materials', features, 'ada');

    expect(await screen.findByRole('link', { name: /^Download Meetup opening slides: PDF/ })).toHaveAttribute(
      'href',
      '/api/materials/m1/content',
    );
    expect(screen.queryByText(/How we answer/)).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Upload' })).not.toBeInTheDocument();
  });

  it('says where a type has no preview, in the list and on the page', async () => {
    const list = visit('/materials', features, 'ada');
    expect(await screen.findByTitle('No preview of SVG files')).toHaveTextContent('SVG');
    list.unmount();

    const poster = visit('/materials/m2', features, 'ada');
    expect(await screen.findByText(/There is no preview of SVG files/)).toBeInTheDocument();
    poster.unmount();

    visit('/materials/m1', features, 'ada');
    expect(await screen.findByRole('img', { name: 'Page 1' })).toBeInTheDocument();
    expect(screen.queryByText(/There is no preview/)).not.toBeInTheDocument();
  });

  it('finds by words and says so in the address', async () => {
    const { user, router } = visit('/materials', features, 'ada');

    await user.type(await screen.findByRole('searchbox', { name: /Find by title/ }), 'poster');

    await waitFor(() => expect(router.state.location.search).toMatchObject({ q: 'poster' }));
    await waitFor(() => expect(screen.queryByText('Meetup opening slides')).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: /Poster A3/ })).toBeInTheDocument();
  });

  it('takes several files, shows why one was refused, and takes it on a second try', async () => {
    const { user } = visit('/materials/upload', features, 'sam');

    await user.upload(await screen.findByLabelText('Choose files'), [
      new File(['%PDF'], 'talk_deck.pdf'),
      new File(['MZ'], 'stickers.exe'),
    ]);
    const files = screen.getByRole('list', { name: 'Files' });
    expect(within(files).getByDisplayValue('Talk deck')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Upload and publish 2 files' }));

    expect(await within(files).findByText(/Such files are not taken/)).toBeInTheDocument();
    expect(within(files).getByText(/Published as/)).toBeInTheDocument();
    expect(within(files).getByDisplayValue('Stickers')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Upload and publish 1 file' })).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Leave out stickers.exe' }));
    expect(screen.getByRole('link', { name: 'To the library' })).toBeInTheDocument();
  });

  it('goes on after a reload when the same file is chosen again', async () => {
    const file = new File(['%PDF and more of it'], 'answers.pdf', { lastModified: 7 });
    interrupt(file, 5);
    const { user } = visit('/materials/upload', features, 'sam');

    const unfinished = await screen.findByRole('region', { name: 'Not finished yet' });
    expect(within(unfinished).getByText('answers.pdf')).toBeInTheDocument();
    await user.upload(screen.getByLabelText('Choose files'), file);
    await user.click(await screen.findByRole('button', { name: 'Resume answers.pdf' }));

    expect(await screen.findByText(/Kept as a draft|Published as/)).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Not finished yet' })).not.toBeInTheDocument();
  });

  it('gives an unfinished upload up', async () => {
    interrupt({ name: 'answers.pdf', size: 100, lastModified: 7 }, 50);
    const { user } = visit('/materials/upload', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Give up answers.pdf' }));

    await waitFor(() => expect(screen.queryByText('answers.pdf')).not.toBeInTheDocument());
  });

  it('says why a new version was not taken, and takes it on a second try', async () => {
    let refused = true;
    server.use(
      http.patch('*/api/materials/uploads/:id', () =>
        refused
          ? problem(422, 'content-mismatch', 'The name says PDF, the content is a picture.')
          : undefined,
      ),
    );
    const { user } = visit('/materials/m1', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Upload a new version' }));
    await user.type(screen.getByRole('textbox', { name: 'What is new in it' }), 'Larger letters');
    await user.upload(screen.getByLabelText('Choose the file'), new File(['%PDF'], 'second.pdf'));
    expect(await screen.findByText(/the content is a picture/)).toBeInTheDocument();

    refused = false;
    await user.upload(screen.getByLabelText('Choose the file'), new File(['%PDF'], 'second.pdf'));
    expect(await screen.findByText('Larger letters')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Download version 1: opening.pdf' })).toHaveAttribute(
      'href',
      '/api/materials/m1/versions/1/content',
    );
    expect(screen.getByText('given out')).toBeInTheDocument();
  });

  it('counts what each choice would show, and narrows by a tag', async () => {
    const { user, router } = visit('/materials', features, 'sam');

    await user.click(await screen.findByRole('button', { name: '2026 5' }));

    await waitFor(() => expect(router.state.location.search).toMatchObject({ tag: '2026' }));
    await user.click(screen.getByRole('combobox', { name: 'Kind' }));
    expect(await screen.findByRole('option', { name: 'Slides (1)' })).toBeInTheDocument();
    expect(screen.getByText('Review overdue')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'CSV of the library' })).toHaveAttribute(
      'href',
      '/api/materials/export.csv?tag=2026',
    );
  });

  it('publishes and retires', async () => {
    const { user } = visit('/materials/m4', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Publish' }));
    expect(await screen.findByText(/Everybody in the programme can download it/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Retire' }));

    expect(await screen.findByText(/It is not offered any more/)).toBeInTheDocument();
  });

  it('discards a draft only after saying what goes, and says so in the list', async () => {
    const { user, router } = visit('/materials/m4', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Discard draft' }));
    const form = screen.getByRole('form', { name: 'Discard the draft' });
    expect(form).toHaveTextContent(/How we answer.* goes, with its description and 1 uploaded file\./);
    await user.click(within(form).getByRole('button', { name: 'Not now' }));
    await user.click(screen.getByRole('button', { name: 'Discard draft' }));
    await user.click(screen.getByRole('button', { name: 'Discard it for good' }));

    expect(await screen.findByText(/^The draft “How we answer.*” is discarded\.$/)).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/materials');
    await screen.findByRole('button', { name: /Poster A3/ });
    expect(screen.queryByRole('button', { name: /How we answer/ })).not.toBeInTheDocument();
  });

  it('says why a draft cannot go, and offers no discarding of what was published', async () => {
    server.use(
      http.post('*/api/materials/:id/discard', () =>
        problem(
          409,
          'material-in-use',
          'It is part of the kit template “Medium kit”. Take it out there first.',
        ),
      ),
    );
    const draft = visit('/materials/m4', features, 'sam');
    await draft.user.click(await screen.findByRole('button', { name: 'Discard draft' }));
    await draft.user.click(screen.getByRole('button', { name: 'Discard it for good' }));
    expect(await screen.findByText(/part of the kit template “Medium kit”/)).toBeInTheDocument();
    draft.unmount();

    visit('/materials/m1', features, 'sam');
    await screen.findByRole('button', { name: 'Retire' });
    expect(screen.queryByRole('button', { name: 'Discard draft' })).not.toBeInTheDocument();
  });

  it('describes a material anew', async () => {
    const { user } = visit('/materials/m1', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const title = screen.getByRole('textbox', { name: /Title/ });
    await user.clear(title);
    await user.type(title, 'Opening slides, shorter');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('heading', { name: 'Opening slides, shorter' })).toBeInTheDocument();
  });
});

it('guesses title and kind from a file’s name', () => {
  expect(guessTitle('meetup_intro-2026.pdf')).toBe('Meetup intro 2026');
  expect(guessTitle('CV-19 notes.md')).toBe('CV-19 notes');
  expect(guessKind('poster-a3.svg')).toBe('POSTER');
  expect(guessKind('talk.mp4')).toBe('VIDEO');
  expect(guessKind('unknown')).toBe('SLIDES');
});
