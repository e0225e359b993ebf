import type { MantineColorsTuple } from '@mantine/core';

/** The colours of Embassy, light to dark. The named tone of the identity is noted at each ramp. */

/** Ink `#23305E` at 8: what is written, and what is pressed. */
export const ink: MantineColorsTuple = [
  '#EFF1F9',
  '#DDE2F2',
  '#BCC6E6',
  '#9AA8D9',
  '#7C8DCB',
  '#6074B8',
  '#485B9E',
  '#344681',
  '#23305E',
  '#172043',
];

/** Stamp `#D9482B` at 5: the one thing to do next, and stamps. */
export const stamp: MantineColorsTuple = [
  '#FDF0EC',
  '#FADDD5',
  '#F4B9AA',
  '#EE937C',
  '#F0745A',
  '#D9482B',
  '#C03A1F',
  '#9E2F19',
  '#7B2616',
  '#541A10',
];

/** Laurel `#2B7A57` at 6: done. */
export const laurel: MantineColorsTuple = [
  '#EBF5F0',
  '#D3E9DE',
  '#A8D3BE',
  '#7ABB9D',
  '#57A783',
  '#3B9069',
  '#2B7A57',
  '#226246',
  '#1A4B36',
  '#103125',
];

/** Amber `#B87910` at 5: waiting, due. */
export const amber: MantineColorsTuple = [
  '#FCF4E3',
  '#F8E7C2',
  '#F0CF8C',
  '#E5B355',
  '#D29630',
  '#B87910',
  '#96620B',
  '#784E09',
  '#5A3A07',
  '#3A2605',
];

/** Brick `#B3372B` at 6: refused, overdue. */
export const brick: MantineColorsTuple = [
  '#FBEFED',
  '#F6DAD6',
  '#EBB3AC',
  '#DF8A80',
  '#D3665A',
  '#C54A3D',
  '#B3372B',
  '#922B21',
  '#6F2119',
  '#4A1611',
];

/** Paper `#FAF8F3` at 0, its greys after it. */
export const paper: MantineColorsTuple = [
  '#FAF8F3',
  '#F4F1E9',
  '#EAE5DA',
  '#DBD4C6',
  '#C0B8A8',
  '#9B9384',
  '#746D60',
  '#5A544A',
  '#3D3931',
  '#25221D',
];

/** Night `#14161F` at 8, its greys before it; text first, as Mantine expects of its dark ramp. */
export const night: MantineColorsTuple = [
  '#E8E6E1',
  '#CFCED2',
  '#A9AAB8',
  '#8A8CA0',
  '#575B70',
  '#3C4054',
  '#2A2D3D',
  '#1C1F2B',
  '#14161F',
  '#0D0E15',
];
