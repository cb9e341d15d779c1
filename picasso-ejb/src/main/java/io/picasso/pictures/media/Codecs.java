package io.picasso.pictures.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * The readers and the writer of image formats, each named instead of found.
 *
 * <p>Image I/O looks for plug-ins once, with whatever class loader comes first, and keeps them for the whole virtual machine: in
 * an application server it would miss those inside the application, or hold on to the loader of an application that is gone.
 * So they live in a registry of our own.
 */
final class Codecs {
    private static final String JDK = "com.sun.imageio.plugins.";

    private final ImageReaderSpi jpeg;
    private final ImageReaderSpi png;
    private final ImageReaderSpi webp;
    private final ImageWriterSpi jpegWriter;

    Codecs() {
        ServiceRegistry registry =
                new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        registry.registerServiceProvider(jdk(ImageReaderSpi.class, "jpeg.JPEGImageReaderSpi"), ImageReaderSpi.class);
        jpeg = new JPEGImageReaderSpi();
        // Finds the reader of the JDK in the registry and builds on it.
        registry.registerServiceProvider(jpeg, ImageReaderSpi.class);
        png = jdk(ImageReaderSpi.class, "png.PNGImageReaderSpi");
        webp = new WebPImageReaderSpi();
        jpegWriter = jdk(ImageWriterSpi.class, "jpeg.JPEGImageWriterSpi");
    }

    /** A new reader; whoever asks for it disposes of it. */
    ImageReader reader(Format format) throws IOException {
        return switch (format) {
            case JPEG -> jpeg.createReaderInstance();
            case PNG -> png.createReaderInstance();
            case WEBP -> webp.createReaderInstance();
        };
    }

    /** A new writer of JPEG; whoever asks for it disposes of it. */
    ImageWriter jpegWriter() throws IOException {
        return jpegWriter.createWriterInstance();
    }

    private static <T> T jdk(Class<T> kind, String name) {
        Iterator<T> providers = IIORegistry.getDefaultInstance().getServiceProviders(kind, false);
        Iterable<T> all = () -> providers;
        return StreamSupport.stream(all.spliterator(), false)
                .filter(provider -> provider.getClass().getName().equals(JDK + name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The JDK lacks " + name + "."));
    }
}
