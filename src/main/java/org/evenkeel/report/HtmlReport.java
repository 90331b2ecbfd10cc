package org.evenkeel.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenkeel.score.Scorecard;

/** One self-contained page: no network, no script; what stands in a scorecard can neither run nor style it. */
public final class HtmlReport {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.evenkeel.report.pages");
    private static final String STYLE = style("page.css");

    private HtmlReport() {}

    /**
     * The page of one run.
     *
     * @param run the run that the page is about; its profile and effects are drawn
     * @param others runs that stand beside it, baselines or other runs
     * @param truths runs of known truth
     */
    public static String page(Scorecard run, List<Scorecard> others, List<Truth> truths) {
        List<Scorecard> cards = new ArrayList<>(List.of(run));
        cards.addAll(others);
        return render(Optional.of(run), cards, truths);
    }

    /**
     * The page of several runs, none of which stands out.
     *
     * @param cards at least one
     * @param truths runs of known truth
     */
    public static String table(List<Scorecard> cards, List<Truth> truths) {
        return render(Optional.empty(), cards, truths);
    }

    private static String render(Optional<Scorecard> own, List<Scorecard> cards, List<Truth> truths) {
        StringOutput output = new StringOutput();
        TEMPLATES.render("page.jte", new Page(own, cards, truths, STYLE, digest(STYLE)), output);
        return output.toString();
    }

    static String style(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name))) {
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
