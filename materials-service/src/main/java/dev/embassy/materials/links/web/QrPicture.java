package dev.embassy.materials.links.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * An address as a QR code (ISO/IEC 18004) with the quiet zone of four modules it needs. With our
 * mark in the middle it is made so that 30 % of it may be lost; the mark hides far less.
 */
final class QrPicture {

    static final int SMALLEST = 128;
    static final int LARGEST = 4096;

    private static final int QUIET = 4;

    /** The mark's plate covers so much of the width: under 5 % of the area. */
    private static final double PLATE = 0.22;

    private static final Color INK = new Color(0x23305E);
    private static final Color STAMP = new Color(0xD9482B);

    private final ByteMatrix modules;
    private final boolean marked;

    private QrPicture(ByteMatrix modules, boolean marked) {
        this.modules = modules;
        this.marked = marked;
    }

    static QrPicture of(String address, boolean marked) {
        try {
            var code =
                    Encoder.encode(
                            address,
                            marked ? ErrorCorrectionLevel.H : ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
            return new QrPicture(code.getMatrix(), marked);
        } catch (WriterException tooLong) {
            throw new IllegalStateException("A short link fits into a QR code", tooLong);
        }
    }

    private int side() {
        return modules.getWidth() + 2 * QUIET;
    }

    /** Black on white whatever the page around it, because scanners want it so. */
    String svg() {
        int side = side();
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int run = 0;
                while (x + run < modules.getWidth() && modules.get(x + run, y) == 1) {
                    run++;
                }
                if (run > 0) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append('h')
                            .append(run)
                            .append("v1h-")
                            .append(run)
                            .append('z');
                    x += run - 1;
                }
            }
        }
        var svg =
                new StringBuilder()
                        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                        .append(side)
                        .append(' ')
                        .append(side)
                        .append("\" width=\"512\" height=\"512\" shape-rendering=\"crispEdges\">")
                        .append("<path fill=\"#fff\" d=\"M0 0h")
                        .append(side)
                        .append('v')
                        .append(side)
                        .append("H0z\"/><path fill=\"#000\" d=\"")
                        .append(path)
                        .append("\"/>");
        if (marked) {
            svg.append(svgMark(side));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String svgMark(int side) {
        double plate = side * PLATE;
        return """
        <g shape-rendering="geometricPrecision" transform="translate(%s %s) scale(%s)">\
        <circle cx="16" cy="16" r="16" fill="#fff"/>\
        <g fill="none" stroke="#23305E" stroke-linecap="round" stroke-linejoin="round">\
        <circle cx="16" cy="16" r="13.4" stroke-width="1.6"/>\
        <path d="M11.4 22.4V9.8h9.2v12.6M9 22.4h14" stroke-width="1.9"/></g>\
        <path d="M11.6 9.8l5.4 2v13.2l-5.4-2.6z" fill="#D9482B"/></g>\
        """
                .formatted(
                        number((side - plate) / 2), number((side - plate) / 2), number(plate / 32));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /**
     * @param size of each side in pixels; what the modules do not fill evenly becomes quiet zone
     */
    byte[] png(int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, size, size);
            int module = Math.max(1, size / side());
            int from = (size - module * modules.getWidth()) / 2;
            canvas.setColor(Color.BLACK);
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y) == 1) {
                        canvas.fillRect(from + x * module, from + y * module, module, module);
                    }
                }
            }
            if (marked) {
                canvas.setRenderingHint(
                        RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                canvas.setRenderingHint(
                        RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
                double plate = module * side() * PLATE;
                canvas.translate((size - plate) / 2, (size - plate) / 2);
                canvas.scale(plate / 32, plate / 32);
                paintMark(canvas);
            }
        } finally {
            canvas.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void paintMark(Graphics2D canvas) {
        canvas.setColor(Color.WHITE);
        canvas.fill(new Ellipse2D.Double(0, 0, 32, 32));
        canvas.setColor(INK);
        canvas.setStroke(round(1.6f));
        canvas.draw(new Ellipse2D.Double(2.6, 2.6, 26.8, 26.8));
        canvas.setStroke(round(1.9f));
        var frame = new Path2D.Double();
        frame.moveTo(11.4, 22.4);
        frame.lineTo(11.4, 9.8);
        frame.lineTo(20.6, 9.8);
        frame.lineTo(20.6, 22.4);
        frame.moveTo(9, 22.4);
        frame.lineTo(23, 22.4);
        canvas.draw(frame);
        var door = new Path2D.Double();
        door.moveTo(11.6, 9.8);
        door.lineTo(17, 11.8);
        door.lineTo(17, 25);
        door.lineTo(11.6, 22.4);
        door.closePath();
        canvas.setColor(STAMP);
        canvas.fill(door);
    }

    private static BasicStroke round(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
