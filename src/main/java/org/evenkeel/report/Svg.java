package org.evenkeel.report;

import org.evenkeel.stats.Published;

/**
 * Writes SVG by rules that make it the same everywhere: plain digits, no style, no script, no id but those given, text
 * as text, colours by classes.
 */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** @param id unique on the page */
    Svg(String id, int width, int height, String title, String description) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(escape(id))
                .append("-t ")
                .append(escape(id))
                .append("-d\"><title id=\"")
                .append(escape(id))
                .append("-t\">")
                .append(escape(title))
                .append("</title><desc id=\"")
                .append(escape(id))
                .append("-d\">")
                .append(escape(description))
                .append("</desc>");
    }

    Svg rect(String css, double x, double y, double width, double height) {
        out.append("<rect class=\"").append(css).append('"');
        attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
        out.append("/>");
        return this;
    }

    Svg line(String css, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"").append(css).append('"');
        attribute("x1", x1).attribute("y1", y1).attribute("x2", x2).attribute("y2", y2);
        out.append("/>");
        return this;
    }

    Svg dot(String css, double x, double y, double radius) {
        out.append("<circle class=\"").append(css).append('"');
        attribute("cx", x).attribute("cy", y).attribute("r", radius);
        out.append("/>");
        return this;
    }

    Svg text(String css, double x, double y, String text) {
        out.append("<text class=\"").append(css).append('"');
        attribute("x", x).attribute("y", y);
        out.append('>').append(escape(text)).append("</text>");
        return this;
    }

    /** For a picture that stands alone; on the page the style of the page holds. */
    Svg style(String css) {
        out.append("<style>").append(escape(css)).append("</style>");
        return this;
    }

    String done() {
        return out + "</svg>";
    }

    private Svg attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    /** At most two decimals and none that is idle, never an exponent, the same in every locale. */
    static String number(double value) {
        String text = Published.text(value, 2);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** Text as XML may hold it; what XML cannot hold is dropped. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean allowed = c == '\n' || c == '\t' || c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff;
                    if (allowed && !(c >= 0xd800 && c <= 0xdfff)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
