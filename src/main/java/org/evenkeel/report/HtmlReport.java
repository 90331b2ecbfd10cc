package org.evenkeel.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.evenkeel.score.Scorecard;

/** One self-contained page: no network, no script; what stands in a scorecard can neither run nor style it. */
public final class HtmlReport {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.evenkeel.report.pages");
    private static final String STYLE = style();

    private HtmlReport() {}

    /**
     * The page.
     *
     * @param headline the run that stands first; its profile and effects are drawn
     * @param others runs that stand beside it, baselines or other runs
     * @param truths runs of known truth
     */
    public static String page(Scorecard headline, List<Scorecard> others, List<Truth> truths) {
        StringOutput output = new StringOutput();
        TEMPLATES.render("page.jte", new Page(headline, others, truths, STYLE, digest(STYLE)), output);
        return output.toString();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the style is part of this program", e);
        }
    }

    private static String digest(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
