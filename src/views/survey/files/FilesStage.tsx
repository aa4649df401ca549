import { FileList } from './FilesStrip';

/** All files that the filter leaves, with all the room there is. */
export function FilesStage() {
  return (
    <div className="files-stage">
      <FileList press="pick" />
    </div>
  );
}
