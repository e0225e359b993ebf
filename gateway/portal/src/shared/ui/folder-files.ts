/** A file of a folder that was chosen or dropped, by its path from what was chosen. */
export interface FolderFile {
  path: string;
  file: File;
}

/** Whether the browser lets a person choose a whole folder; many phones do not. */
export function canChooseFolders(): boolean {
  return 'webkitdirectory' in HTMLInputElement.prototype;
}

export function chosenFiles(files: Iterable<File>): FolderFile[] {
  return Array.from(files, (file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}

/**
 * What was dropped, if a folder is among it; nothing for files alone. To be asked for while the drop is handled: the
 * browser forgets the entries afterwards.
 */
export function droppedFolder(items: DataTransferItemList): Promise<FolderFile[]> | undefined {
  const entries = Array.from(items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  return entries.some((entry) => entry.isDirectory) ? walk(entries) : undefined;
}

async function walk(entries: readonly FileSystemEntry[]): Promise<FolderFile[]> {
  const found: FolderFile[] = [];
  for (const entry of entries) {
    if (isFolder(entry)) {
      found.push(...(await walk(await list(entry))));
    } else if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      found.push({ path: entry.fullPath.replace(/^\/+/, ''), file });
    }
  }
  return found;
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A reader gives some at a time, and none when it has given all. */
async function list(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
