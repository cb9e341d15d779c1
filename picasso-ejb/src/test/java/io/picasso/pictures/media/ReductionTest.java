package io.picasso.pictures.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReductionTest {
    @Test
    void aFineChequeredPatternBecomesTheGreyOfHalfTheLight() {
        BufferedImage pattern = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 160_000; i++) {
            pattern.setRGB(i % 400, i / 400, (i % 400 + i / 400) % 2 == 0 ? 0xFFFFFF : 0);
        }

        BufferedImage small = Reduction.of(new PixelRows(pattern), 40);

        assertThat(small.getRGB(20, 20) & 0xFF).isBetween(186, 190);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 399, 400, 401, 1000})
    void oneColourStaysWhatItIs(int side) {
        BufferedImage plain = new BufferedImage(400, 123, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 400 * 123; i++) {
            plain.setRGB(i % 400, i / 400, 0x3366CC);
        }

        BufferedImage small = Reduction.of(new PixelRows(plain), side);

        assertThat(small.getWidth()).isEqualTo(Math.min(400, side));
        for (int x = 0; x < small.getWidth(); x++) {
            assertThat(small.getRGB(x, small.getHeight() - 1) & 0xFFFFFF).isEqualTo(0x3366CC);
        }
    }

    @Test
    void aPictureOfTheWantedSizeStaysAsItIs() {
        BufferedImage noise = new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 2000; i++) {
            noise.setRGB(i % 50, i / 50, i * 7919 & 0xFFFFFF);
        }

        BufferedImage same = Reduction.of(new PixelRows(noise), 50);

        for (int i = 0; i < 2000; i++) {
            assertThat(same.getRGB(i % 50, i / 50)).isEqualTo(noise.getRGB(i % 50, i / 50));
        }
    }
}
