package io.picasso.pictures.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers whether it was the incoming stream that failed, and not our disk. */
final class UploadStream extends FilterInputStream {
    private boolean broken;

    UploadStream(InputStream stream) {
        super(stream);
    }

    boolean broken() {
        return broken;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException fault) {
            broken = true;
            throw fault;
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (IOException fault) {
            broken = true;
            throw fault;
        }
    }
}
