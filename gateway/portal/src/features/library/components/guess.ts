import type { MaterialKind } from '@/shared/ui/kit-words.ts';

const byWord: readonly (readonly [RegExp, MaterialKind])[] = [
  [/sticker/i, 'STICKER'],
  [/poster|plakat|affiche/i, 'POSTER'],
  [/logo|badge|mark/i, 'LOGO'],
  [/handout|leaflet|flyer|cheat/i, 'HANDOUT'],
  [/notes|script/i, 'SPEAKER_NOTES'],
  [/slides|deck|talk/i, 'SLIDES'],
];

const byEnding: Record<string, MaterialKind> = {
  pptx: 'SLIDES',
  odp: 'SLIDES',
  pdf: 'SLIDES',
  docx: 'HANDOUT',
  odt: 'HANDOUT',
  png: 'LOGO',
  jpg: 'POSTER',
  jpeg: 'POSTER',
  webp: 'POSTER',
  svg: 'LOGO',
  mp4: 'VIDEO',
  webm: 'VIDEO',
  mov: 'VIDEO',
  mkv: 'VIDEO',
  md: 'SPEAKER_NOTES',
  txt: 'SPEAKER_NOTES',
};

function ending(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** What the file probably is, from its name; the person may say otherwise, the server looks at the content. */
export function guessKind(fileName: string): MaterialKind {
  const kind = byEnding[ending(fileName)];
  if (kind === 'VIDEO' || kind === 'SPEAKER_NOTES') return kind;
  return byWord.find(([word]) => word.test(fileName))?.[1] ?? kind ?? 'SLIDES';
}

/** `meetup_intro-2026.pdf` → `Meetup intro 2026`. */
export function guessTitle(fileName: string): string {
  const end = ending(fileName);
  const bare = end === '' ? fileName : fileName.slice(0, -(end.length + 1));
  const spaced = bare.includes(' ') ? bare : bare.replace(/-/g, ' ');
  const words = spaced.replace(/_/g, ' ').replace(/\s+/g, ' ').trim();
  return words === '' ? fileName : words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
