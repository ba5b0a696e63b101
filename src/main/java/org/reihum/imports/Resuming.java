package org.reihum.imports;

import org.springframework.stereotype.Component;

/** Goes on with files whose run was killed, once it has been found dead, or that was killed before it began. */
@Component
class Resuming {

    private final ImportFiles files;
    private final StartingImport starting;

    Resuming(ImportFiles files, StartingImport starting) {
        this.files = files;
        this.starting = starting;
    }

    /** A run that failed by itself has noted its end; it would fail again and waits for a person. */
    void resume() {
        files.unfinished().stream()
                .filter(file -> file.state() == ImportState.FAILED)
                .forEach(file -> starting.goOn(file.id()));
    }
}
