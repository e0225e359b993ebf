package dev.embassy.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.embassy.acceptance.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Somebody in front of a browser of their own. */
final class Visit implements AutoCloseable {

    enum Screen {
        PHONE(390, 844),
        DESK(1440, 900);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final double PATIENCE_MILLIS = 30_000;

    /** A page that asks for something next does so sooner than this after the last answer. */
    private static final Duration QUIET = Duration.ofMillis(200);

    private static final Duration MOMENT = Duration.ofSeconds(2);

    /** With {@code EMBASSY_PICTURES} set, every place that is looked at leaves its pictures. */
    private static final boolean TAKES_PICTURES = System.getenv("EMBASSY_PICTURES") != null;

    private static final String ALL_RULES =
            "wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice";

    /** A page is the same in the dark but for its colours. */
    private static final String RULES_ON_COLOURS = "color-contrast link-in-text-block";

    private static final AtomicInteger LEFT = new AtomicInteger();
    private static @Nullable String axe;

    private final Product product;
    private final Screen screen;
    private final BrowserContext context;
    private final Page page;

    /** What the browser complained about, and what axe found. */
    private final List<String> findings = new ArrayList<>();

    /** What was asked for and is not answered yet. */
    private final Set<Request> underWay = new HashSet<>();

    private Instant lastHeard = Instant.now();

    private Visit(Product product, Screen screen) {
        this.product = product;
        this.screen = screen;
        context =
                Chromium.get()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(screen.width, screen.height)
                                        .setColorScheme(ColorScheme.LIGHT)
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setLocale("en-GB")
                                        .setTimezoneId("Europe/Berlin")
                                        .setBaseURL(product.url())
                                        .setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS * 2);
        page = context.newPage();
        page.onRequest(request -> heard(underWay.add(request)));
        page.onRequestFinished(request -> heard(underWay.remove(request)));
        page.onRequestFailed(request -> heard(underWay.remove(request)));
        page.onResponse(this::forgetThePageBefore);
        page.onPageError(error -> {
            if (!isKeycloaksMissingPassword(error)) {
                findings.add("script error on " + page.url() + ": " + error);
            }
        });
        page.onConsoleMessage(message -> {
            // Refused calls are part of the stories; the browser logs each as an error.
            if (message.type().equals("error")
                    && !message.text().startsWith("Failed to load resource")) {
                findings.add("console on " + page.url() + ": " + message.text());
            }
        });
    }

    /**
     * Where an address is confirmed first, Keycloak's form asks for no password yet, and its script
     * that would check one stumbles over that.
     */
    private boolean isKeycloaksMissingPassword(String error) {
        return page.url().startsWith(product.keycloakUrl())
                && error.startsWith(
                        "TypeError: Cannot read properties of null (reading 'addEventL");
    }

    static Visit by(Product product, Screen screen) {
        return new Visit(product, screen);
    }

    /** Signs a demo person in at Keycloak and lands at the path. */
    static Visit signedIn(Product product, Screen screen, String username, String path) {
        Visit visit = new Visit(product, screen);
        visit.signIn(username, path);
        return visit;
    }

    void signIn(String username, String path) {
        page.navigate("/login?returnTo=" + path);
        answerSignIn(username, username + "-demo");
    }

    /** Fills in Keycloak's form, which is open. */
    void answerSignIn(String username, String password) {
        page.getByLabel(Pattern.compile("Username|Email")).first().fill(username);
        page.locator("input[type=password]").first().fill(password);
        button("Sign in").click();
        page.waitForURL(url -> url.startsWith(product.url()));
        settle();
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path);
        settle();
    }

    /** Clicks a link of the navigation, which loads nothing anew. */
    void goTo(Locator link, String path) {
        link.click();
        page.waitForURL(url -> URI.create(url).getPath().equals(path));
        settle();
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(false));
    }

    Locator button(String name) {
        return visible(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)));
    }

    Locator button(Pattern name) {
        return visible(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)));
    }

    Locator link(String name) {
        return visible(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)));
    }

    Locator link(Pattern name) {
        return visible(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)));
    }

    Locator field(String label) {
        return page.getByLabel(label).first();
    }

    Locator field(Pattern label) {
        return page.getByLabel(label).first();
    }

    /** One of several, of which one is taken. */
    Locator choice(Pattern label) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label)).first();
    }

    private static Locator visible(Locator all) {
        return all.filter(new Locator.FilterOptions().setVisible(true)).first();
    }

    /** Waits until there is no such button any more. */
    void gone(String button) {
        button(button).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Waits for a text to be seen. */
    void sees(String text) {
        visible(page.getByText(text)).waitFor();
    }

    void sees(Pattern text) {
        visible(page.getByText(text)).waitFor();
    }

    /** Waits until the page has fetched what it shows. */
    void settle() {
        until(
                "nothing is under way",
                () -> {
                    page.waitForTimeout(1);
                    return underWay.isEmpty() && lastHeard.isBefore(Instant.now().minus(QUIET));
                });
        until(
                "document.fonts.status === 'loaded'"
                        + " && !document.querySelector('[aria-busy=true], [aria-label=Loading]')");
    }

    /** What a page asked for that is left goes on unheard. */
    private void forgetThePageBefore(Response response) {
        Request request = response.request();
        if (request.isNavigationRequest() && request.frame().equals(page.mainFrame())) {
            underWay.retainAll(Set.of(request));
        }
    }

    private void heard(boolean news) {
        if (news) {
            lastHeard = Instant.now();
        }
    }

    /** Asked from outside: the page's own policy forbids it to evaluate anything. */
    private void until(String condition) {
        until(condition, () -> Boolean.TRUE.equals(page.evaluate(condition)));
    }

    private void until(String what, Callable<Boolean> condition) {
        Awaitility.await(what + " on " + page.url())
                .atMost(Duration.ofMillis((long) PATIENCE_MILLIS))
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(25))
                .ignoreExceptionsInstanceOf(PlaywrightException.class)
                .until(condition);
    }

    private void paint(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        until(
                "[null, '%s'].includes(document.documentElement.getAttribute('data-mantine-color-scheme'))"
                        .formatted(scheme.name().toLowerCase(Locale.ROOT)));
    }

    /** Scrolls through: what was never in view is not painted anew. */
    private void seeAll() {
        page.evaluate(
                """
                async () => {
                  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
                    scrollTo(0, y);
                    await new Promise(requestAnimationFrame);
                    await new Promise(requestAnimationFrame);
                  }
                  scrollTo(0, 0);
                }
                """);
    }

    /**
     * Lets axe look at the page on both screens, light and dark, and takes the pictures that are
     * asked for. The second screen begins in the colours that the first one ended in, since a
     * change of colours takes longer than one of size.
     */
    void look(String name) {
        settle();
        look(name, Screen.PHONE, ColorScheme.LIGHT);
        repaint(ColorScheme.DARK);
        look(name, Screen.PHONE, ColorScheme.DARK);
        look(name, Screen.DESK, ColorScheme.DARK);
        repaint(ColorScheme.LIGHT);
        look(name, Screen.DESK, ColorScheme.LIGHT);
        page.setViewportSize(screen.width, screen.height);
    }

    private void look(String name, Screen size, ColorScheme scheme) {
        page.setViewportSize(size.width, size.height);
        seeAll();
        settle();
        String view =
                "%s-%dx%d-%s"
                        .formatted(
                                name,
                                size.width,
                                size.height,
                                scheme.name().toLowerCase(Locale.ROOT));
        if (TAKES_PICTURES) {
            page.screenshot(wholePage().setPath(pictures().resolve(view + ".png")));
        }
        examine(view, scheme == ColorScheme.LIGHT ? ALL_RULES : RULES_ON_COLOURS);
    }

    /** Only a picture of the whole page makes the browser paint all of it in its new colours. */
    private void repaint(ColorScheme scheme) {
        paint(scheme);
        seeAll();
        page.screenshot(wholePage().setType(ScreenshotType.JPEG).setQuality(1));
    }

    private static Page.ScreenshotOptions wholePage() {
        return new Page.ScreenshotOptions().setFullPage(true);
    }

    private void examine(String view, String rules) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(axe());
        }
        Object violations =
                page.evaluate(
                        """
                        async rules => (await axe.run(document, {
                            resultTypes: ['violations'], runOnly: rules.split(' ') }))
                          .violations.flatMap(v => v.nodes.map(n =>
                            v.id + ' (' + v.impact + ') ' + n.html.slice(0, 160) + ': ' +
                            (n.failureSummary || '').replace(/\\s+/g, ' ').slice(0, 200)))
                        """,
                        rules);
        if (violations instanceof List<?> list) {
            list.forEach(violation -> findings.add("axe on " + view + ": " + violation));
        }
        int tooWide = pixelsTooWide();
        if (tooWide > 0) {
            findings.add(view + " is " + tooWide + " px wider than its screen");
        }
    }

    /** What floats finds its place again a moment after the screen has changed its size. */
    private int pixelsTooWide() {
        Instant end = Instant.now().plus(MOMENT);
        while (true) {
            Object wider =
                    page.evaluate(
                            "document.documentElement.scrollWidth"
                                    + " - document.documentElement.clientWidth");
            int pixels = wider instanceof Number number ? number.intValue() : 0;
            if (pixels <= 0 || Instant.now().isAfter(end)) {
                return pixels;
            }
            page.waitForTimeout(25);
        }
    }

    /** What was found wrong on this visit so far. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    /** How many bytes of script came over the wire while {@code path} was opened afresh. */
    long scriptBytes(String path) {
        var session = context.newCDPSession(page);
        session.send("Network.enable");
        Map<String, Boolean> scripts = new ConcurrentHashMap<>();
        var bytes = new AtomicLong();
        session.on(
                "Network.responseReceived",
                event -> {
                    if (event.get("type").getAsString().equals("Script")) {
                        scripts.put(event.get("requestId").getAsString(), true);
                    }
                });
        session.on(
                "Network.loadingFinished",
                event -> {
                    if (scripts.containsKey(event.get("requestId").getAsString())) {
                        bytes.addAndGet(event.get("encodedDataLength").getAsLong());
                    }
                });
        open(path);
        session.detach();
        return bytes.get();
    }

    private static Path pictures() {
        try {
            return Files.createDirectories(
                    Product.project().resolve("deploy/acceptance/target/screenshots"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized String axe() {
        if (axe == null) {
            try {
                axe =
                        Files.readString(
                                Product.project()
                                        .resolve(
                                                "gateway/portal/node_modules/axe-core/axe.min.js"));
            } catch (IOException e) {
                throw new UncheckedIOException("The portal's axe is not installed", e);
            }
        }
        return axe;
    }

    /** Leaves a picture of what was seen last, for whoever looks into a failure. */
    @Override
    public void close() {
        if (!page.isClosed()) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(
                                    pictures()
                                            .resolve(
                                                    "left-%02d.png"
                                                            .formatted(LEFT.incrementAndGet())))
                            .setTimeout(PATIENCE_MILLIS));
        }
        context.close();
    }
}
