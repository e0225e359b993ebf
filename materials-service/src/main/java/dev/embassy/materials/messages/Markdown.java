package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.FieldProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown that messages are written in: CommonMark without HTML and pictures, and with links
 * that lead to the web or to a mail alone.
 */
final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** What may not be published, one line for each kind of problem. */
    static List<FieldProblem> problems(String field, String text) {
        var found = new Findings();
        parse(text).accept(found);
        var problems = new ArrayList<FieldProblem>();
        if (found.html) {
            problems.add(
                    new FieldProblem(
                            field, "html", "HTML is not shown. Use Markdown, or take it out."));
        }
        if (found.picture) {
            problems.add(
                    new FieldProblem(
                            field, "picture", "Pictures are not shown. Link to it instead."));
        }
        if (found.link != null) {
            problems.add(
                    new FieldProblem(
                            field,
                            "link-not-allowed",
                            "The link '"
                                    + found.link
                                    + "' leads nowhere. Begin it with https:// or mailto:."));
        }
        return problems;
    }

    /** Whether a link may be followed: to the web or to a mail, by its whole address. */
    static boolean mayFollow(String address) {
        try {
            var scheme = new URI(address).getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static final class Findings extends AbstractVisitor {

        private boolean html;
        private boolean picture;
        private @Nullable String link;

        @Override
        public void visit(HtmlBlock block) {
            html = true;
        }

        @Override
        public void visit(HtmlInline inline) {
            html = true;
        }

        @Override
        public void visit(Image image) {
            picture = true;
        }

        @Override
        public void visit(Link found) {
            if (link == null && !mayFollow(found.getDestination())) {
                link = found.getDestination();
            }
            visitChildren(found);
        }
    }
}
