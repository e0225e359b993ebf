package dev.embassy.materials.imports;

import dev.embassy.materials.library.ZipReader;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an import of materials takes.
 *
 * @param maxArchive the largest ZIP as it is sent; the gateway has a limit of its own
 * @param maxEntries files and folders in a ZIP
 * @param maxUnpacked all files of a ZIP together
 * @param maxRatio how many times its packed size a file of more than 2 MB may have
 * @param archivesKept how long a ZIP that was looked at waits to be imported
 */
@ConfigurationProperties("embassy.imports")
public record ImportSettings(
        @DefaultValue("200MB") DataSize maxArchive,
        @DefaultValue("3000") int maxEntries,
        @DefaultValue("1GB") DataSize maxUnpacked,
        @DefaultValue("100") int maxRatio,
        @DefaultValue("1d") Duration archivesKept) {

    ZipReader.Limits limits() {
        return new ZipReader.Limits(maxEntries, maxUnpacked.toBytes(), maxRatio);
    }
}
