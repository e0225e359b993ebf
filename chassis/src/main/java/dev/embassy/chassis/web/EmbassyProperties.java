package dev.embassy.chassis.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings every service has.
 *
 * @param service the short name, such as {@code materials}
 * @param issuer the token issuer
 * @param keySetUri where the issuer's public keys are
 * @param audience the audience a token must have
 * @param operatorRole the role that sees audit log and dead letters
 * @param fieldKeys the key of encrypted fields, then retired ones; base64 of 32 bytes each
 */
@Validated
@ConfigurationProperties("embassy")
public record EmbassyProperties(
        @NotBlank String service,
        @NotBlank String issuer,
        @NotBlank String keySetUri,
        @DefaultValue("embassy") String audience,
        @DefaultValue("admin") String operatorRole,
        @NotEmpty List<String> fieldKeys,
        @DefaultValue Audit audit,
        @DefaultValue Events events) {

    /**
     * What the audit log holds.
     *
     * @param without actions that do not stand in it, such as {@code materials.link-clicks-counted}
     */
    public record Audit(@DefaultValue Set<String> without) {}

    /**
     * How events travel.
     *
     * @param prefix precedes topics and groups on a shared broker
     * @param partitions of a topic that is created
     * @param retries how often a failing event is tried again before it is a dead letter
     */
    public record Events(
            @DefaultValue("") String prefix,
            @DefaultValue("3") @Min(1) int partitions,
            @DefaultValue("6") @Min(0) @Max(20) int retries) {}
}
