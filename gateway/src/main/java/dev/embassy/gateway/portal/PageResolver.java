package dev.embassy.gateway.portal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** A path without a file is a page of the portal, which finds its own way from index.html. */
final class PageResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var file = super.getResource(path, location);
        if (file != null || !isPage(path)) {
            return file;
        }
        return super.getResource("index.html", location);
    }

    /** A name with a dot is a file: one that is missing is missing, not a page. */
    private static boolean isPage(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) < 0
                && !path.startsWith("api/")
                && !path.startsWith("assets/")
                && !path.startsWith("actuator/")
                && !path.startsWith("l/");
    }
}
