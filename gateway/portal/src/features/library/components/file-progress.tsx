import { Button } from '@mantine/core';
import css from './library.module.css';

/** How much of a file is over there, as a bar and in words, with its way to pause and to go on. */
export function FileProgress({
  share,
  name,
  paused,
  onPause,
  onResume,
  onGiveUp,
}: {
  share: number;
  name: string;
  paused: boolean;
  onPause: () => void;
  onResume: () => void;
  onGiveUp?: (() => void) | undefined;
}) {
  const percent = Math.floor(share * 100);
  return (
    <div className={css.progress}>
      <progress value={share} max={1} aria-label={`Uploading ${name}`} />
      <span>{paused ? `Paused at ${percent} %` : percent < 100 ? `${percent} %` : 'Being checked…'}</span>
      <span className={css.progressWays}>
        {paused ? (
          <Button size="compact-sm" variant="default" onClick={onResume} aria-label={`Resume ${name}`}>
            Resume
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" onClick={onPause} aria-label={`Pause ${name}`}>
            Pause
          </Button>
        )}
        {paused && onGiveUp && (
          <Button size="compact-sm" variant="subtle" onClick={onGiveUp} aria-label={`Give up ${name}`}>
            Give up
          </Button>
        )}
      </span>
    </div>
  );
}
