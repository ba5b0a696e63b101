package org.reihum.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How large a picture is, by its header alone: a small file may unpack to a picture that fills the memory. */
record PictureSize(int width, int height) {

    /** Empty when it is no picture that can be read. */
    static Optional<PictureSize> of(byte[] content) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? of(stream, readers.next()) : Optional.empty();
        } catch (IOException noPicture) {
            return Optional.empty();
        }
    }

    private static Optional<PictureSize> of(ImageInputStream stream, ImageReader reader) throws IOException {
        try {
            reader.setInput(stream, true, true);
            return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
        } finally {
            reader.dispose();
        }
    }
}
