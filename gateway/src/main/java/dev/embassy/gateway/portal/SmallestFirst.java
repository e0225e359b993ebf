package dev.embassy.gateway.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Sends the brotli file to browsers that take it, although they all name gzip first; the order of
 * Accept-Encoding says nothing (RFC 9110, 12.5.3).
 */
final class SmallestFirst extends EncodedResourceResolver {

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var asked =
                request != null && takesBrotli(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                        ? new NamesBrotliFirst(request)
                        : request;
        return super.resolveResourceInternal(asked, path, locations, chain);
    }

    private static boolean takesBrotli(@Nullable String accepted) {
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .map(String::strip)
                        .anyMatch(coding -> coding.equals("br") || isWeighed(coding));
    }

    private static boolean isWeighed(String coding) {
        return coding.startsWith("br;") && !coding.matches("br;\\s*q=0(\\.0*)?");
    }

    private static final class NamesBrotliFirst extends HttpServletRequestWrapper {

        private NamesBrotliFirst(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING)
                    ? "br, " + super.getHeader(name)
                    : super.getHeader(name);
        }
    }
}
