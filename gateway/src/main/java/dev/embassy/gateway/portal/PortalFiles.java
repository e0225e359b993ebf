package dev.embassy.gateway.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The built portal: files whose name carries a hash of their content may be kept for ever, all
 * others are asked for again and mostly answered with 304. A file that Vite compressed is sent so
 * to browsers that take it.
 */
@Configuration(proxyBeanMethods = false)
class PortalFiles implements WebMvcConfigurer {

    private final PortalSettings settings;

    /** Bounded by the number of files: only what exists is given a tag. */
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    PortalFiles(PortalSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(settings.location() + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .setUseLastModified(false)
                .resourceChain(false)
                .addResolver(new SmallestFirst());
        registry.addResourceHandler("/**")
                .addResourceLocations(settings.location())
                .setCacheControl(CacheControl.noCache())
                // All files of a reproducible build carry the same date.
                .setUseLastModified(false)
                .setEtagGenerator(this::tagOf)
                .resourceChain(false)
                .addResolver(new SmallestFirst())
                .addResolver(new PageResolver());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    private String tagOf(Resource resource) {
        try {
            return tags.computeIfAbsent(resource.getURL().toString(), url -> hashOf(resource));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hashOf(Resource resource) {
        try (var content =
                new DigestInputStream(
                        resource.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return '"' + HexFormat.of().formatHex(content.getMessageDigest().digest(), 0, 12) + '"';
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
