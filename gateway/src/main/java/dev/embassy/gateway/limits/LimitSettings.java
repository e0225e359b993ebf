package dev.embassy.gateway.limits;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param person calls by one person, whatever the address
 * @param address calls from one address, whoever they are; wide, because a meetup shares one
 * @param signIn sign-ins started from one address
 * @param json the largest body of an ordinary request
 * @param upload the largest body of an upload
 * @param uploadPaths where uploads go; a JSON body is an ordinary request there as well
 */
@ConfigurationProperties("embassy.limits")
public record LimitSettings(
        Rate person,
        Rate address,
        Rate signIn,
        DataSize json,
        DataSize upload,
        List<String> uploadPaths) {

    /**
     * @param calls how many calls; all of them may come at once, then they are given back evenly
     * @param per the time in which that many are given back
     */
    public record Rate(long calls, @DefaultValue("1m") Duration per) {

        public Rate {
            if (calls < 1 || per.isNegative() || per.isZero()) {
                throw new IllegalArgumentException("A limit of " + calls + " per " + per);
            }
        }
    }
}
