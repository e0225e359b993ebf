package dev.embassy.ambassador.notifications.mail;

import dev.embassy.ambassador.notifications.MailQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Shows operators whether mails pile up. */
@Component
class WaitingMails implements MeterBinder {

    private final MailQueue queue;

    WaitingMails(MailQueue queue) {
        this.queue = queue;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("embassy.mails.waiting", queue, MailQueue::waiting)
                .description("Mails still to be sent, those that wait for another try included")
                .register(registry);
    }
}
