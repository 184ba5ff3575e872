package nl.grip.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.grip.testing.TestIssuer;
import nl.grip.testing.TokenClaims;

/** The browser of this machine, and people who sign in with it. Nothing is downloaded: where there is none, that is said. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of(System.getProperty("grip.chromium", "/usr/bin/chromium"));

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));

    /** Someone's own window, which shares nothing with another's. */
    BrowserContext open(String language, int width, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts));
    }

    /** Asks for a page and signs in on the way. The issuer has no form: who it is that signs in is said here. */
    static Page signIn(BrowserContext context, URI address, TokenClaims claims) {
        var page = context.newPage();
        page.navigate(address.toString());
        page.navigate(
                TestIssuer.running().signIn(URI.create(page.url()), claims).toString());
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
