package io.picasso.pictures.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UprightingTest {
    /** The pixels 1 2 3 over 4 5 6, as they must be read from the upright picture, row by row. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 123456",
        "2, 3, 321654",
        "3, 3, 654321",
        "4, 3, 456123",
        "5, 2, 142536",
        "6, 2, 415263",
        "7, 2, 635241",
        "8, 2, 362514"
    })
    void readsAsItWasSeen(int orientation, int width, String pixels) {
        BufferedImage stored = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 6; i++) {
            stored.setRGB(i % 3, i / 3, i + 1);
        }

        BufferedImage upright = Uprighting.of(stored, orientation);

        StringBuilder read = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            read.append(upright.getRGB(i % width, i / width) & 0xFF);
        }
        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(read).hasToString(pixels);
    }
}
