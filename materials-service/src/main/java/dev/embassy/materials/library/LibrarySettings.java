package dev.embassy.materials.library;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the programme's library takes.
 *
 * @param maxFile the largest single file
 * @param quota all versions of all materials together
 * @param maxSvg the largest SVG: it is read as a document
 * @param maxPixels width times height of a picture
 * @param maxEntries files within an Office file
 * @param maxRatio how many times its size an Office file's entry may unpack to
 * @param maxUnpacked all entries of an Office file together
 * @param uploadsKept how long an unfinished upload waits for its next piece
 * @param reviewNotice how long before its review-by date the owner is reminded
 */
@ConfigurationProperties("embassy.library")
public record LibrarySettings(
        @DefaultValue("200MB") DataSize maxFile,
        @DefaultValue("50GB") DataSize quota,
        @DefaultValue("5MB") DataSize maxSvg,
        @DefaultValue("100000000") long maxPixels,
        @DefaultValue("5000") int maxEntries,
        @DefaultValue("100") int maxRatio,
        @DefaultValue("1GB") DataSize maxUnpacked,
        @DefaultValue("1d") Duration uploadsKept,
        @DefaultValue("14d") Duration reviewNotice) {}
