package dev.embassy.materials.links.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrPictureTest {

    private static final String ADDRESS = "https://embassy.example.com/l/k7w3mxz9q2rpd";

    private static String read(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }

    @ParameterizedTest
    @CsvSource({"true,128", "true,300", "true,1024", "false,128", "false,1024"})
    void isReadFromPng(boolean mark, int size) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(QrPicture.of(ADDRESS, mark).png(size)));
        assertThat(image.getWidth()).isEqualTo(size);
        assertThat(read(image)).isEqualTo(ADDRESS);
    }

    /** Draws what a browser would: the runs of modules, and the plate of the mark over them. */
    private static BufferedImage drawn(String svg) {
        int scale = 8;
        var box = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1));
        var image = new BufferedImage(side * scale, side * scale, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, side * scale, side * scale);
        canvas.setColor(Color.BLACK);
        var runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(svg);
        while (runs.find()) {
            canvas.fillRect(
                    Integer.parseInt(runs.group(1)) * scale,
                    Integer.parseInt(runs.group(2)) * scale,
                    Integer.parseInt(runs.group(3)) * scale,
                    scale);
        }
        if (svg.contains("<circle")) {
            int plate = (int) Math.ceil(side * scale * 0.22);
            canvas.setColor(Color.WHITE);
            canvas.fillOval((side * scale - plate) / 2, (side * scale - plate) / 2, plate, plate);
        }
        canvas.dispose();
        return image;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isReadFromSvg(boolean mark) throws Exception {
        assertThat(read(drawn(QrPicture.of(ADDRESS, mark).svg()))).isEqualTo(ADDRESS);
    }

    @Test
    void hasNoScriptAndAsksForNothing() {
        var svg = QrPicture.of(ADDRESS, true).svg();
        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .doesNotContain("<script", "href", "url(", "<style");
    }
}
