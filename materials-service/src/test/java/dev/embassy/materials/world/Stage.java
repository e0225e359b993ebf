package dev.embassy.materials.world;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.materials.kits.EditKitTemplates;
import dev.embassy.materials.kits.KitFollows;
import dev.embassy.materials.kits.KitOrder;
import dev.embassy.materials.kits.KitRequest;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.kits.RequestKit;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.shipments.AddressLink;
import dev.embassy.materials.shipments.AskAddressAgain;
import dev.embassy.materials.shipments.Carriers;
import dev.embassy.materials.shipments.GiveAddress;
import dev.embassy.materials.shipments.MoveShipment;
import dev.embassy.materials.shipments.PostalAddress;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.stock.AddStockItem;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Sets a world up in sentences. */
public final class Stage {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AtomicInteger SEQUENCE = new AtomicInteger(100);

    private final World world;

    public Stage(World world) {
        this.world = world;
    }

    /** A meetup in Berlin, announced, 60 days ahead. */
    public static Meetup meetup(int people, Actor organiser) {
        return meetup(people, organiser, TestClock.START.plus(Duration.ofDays(60)));
    }

    public static Meetup meetup(int people, Actor organiser, Instant startsAt) {
        return new Meetup(
                "meetup-" + COUNT.incrementAndGet(),
                "Graph Night",
                Meetup.Format.IN_PERSON,
                Meetup.State.ANNOUNCED,
                startsAt,
                startsAt.plus(Duration.ofHours(3)),
                "Europe/Berlin",
                "DE",
                "Berlin",
                people,
                List.of(organiser.person()),
                List.of(new Person("person-speaker", "Yuki Yuuki")),
                List.of(organiser.id()));
    }

    public static Meetup in(Meetup.State state, Meetup meetup) {
        return new Meetup(
                meetup.id(),
                meetup.title(),
                meetup.format(),
                state,
                meetup.startsAt(),
                meetup.endsAt(),
                meetup.timeZone(),
                meetup.country(),
                meetup.city(),
                meetup.expectedAttendance(),
                meetup.organisers(),
                meetup.speakers(),
                meetup.organiserIds());
    }

    /** So many past meetups of an organiser, one a week, the last one a week ago. */
    public List<Meetup> pastMeetups(int count, Meetup.State state, Actor organiser) {
        var past = new ArrayList<Meetup>();
        for (int i = 1; i <= count; i++) {
            var startsAt = world.clock().instant().minus(Duration.ofDays(7L * i));
            var meetup = in(state, meetup(40, organiser, startsAt));
            world.get(Meetups.class).apply(meetup, 1);
            past.add(meetup);
        }
        return past;
    }

    /** The meetup is told of again: it takes place so many days later. */
    public void moved(MeetupId id, int days) {
        moved(id, Duration.ofDays(days));
    }

    /** The meetup is told of again: it begins just now. */
    public void begun(MeetupId id) {
        var startsAt = world.get(Meetups.class).get(id).startsAt();
        moved(id, Duration.between(startsAt, world.clock().instant()));
    }

    private void moved(MeetupId id, Duration later) {
        var meetup = world.get(Meetups.class).get(id);
        hear(startingAt(meetup.startsAt().plus(later), meetup));
    }

    /** As long as it was. */
    public static Meetup startingAt(Instant startsAt, Meetup meetup) {
        return new Meetup(
                meetup.id(),
                meetup.title(),
                meetup.format(),
                meetup.state(),
                startsAt,
                startsAt.plus(Duration.between(meetup.startsAt(), meetup.endsAt())),
                meetup.timeZone(),
                meetup.country(),
                meetup.city(),
                meetup.expectedAttendance(),
                meetup.organisers(),
                meetup.speakers(),
                meetup.organiserIds());
    }

    public static Meetup called(String title, Meetup meetup) {
        return new Meetup(
                meetup.id(),
                title,
                meetup.format(),
                meetup.state(),
                meetup.startsAt(),
                meetup.endsAt(),
                meetup.timeZone(),
                meetup.country(),
                meetup.city(),
                meetup.expectedAttendance(),
                meetup.organisers(),
                meetup.speakers(),
                meetup.organiserIds());
    }

    private void hear(Meetup newest) {
        world.get(Meetups.class).apply(newest, SEQUENCE.incrementAndGet());
        world.get(KitFollows.class)
                .meetupTold(newest, newest.organisers().getFirst(), world.clock().instant());
    }

    public static Meetup withSpeaker(Actor speaker, Meetup meetup) {
        return new Meetup(
                meetup.id(),
                meetup.title(),
                meetup.format(),
                meetup.state(),
                meetup.startsAt(),
                meetup.endsAt(),
                meetup.timeZone(),
                meetup.country(),
                meetup.city(),
                meetup.expectedAttendance(),
                meetup.organisers(),
                List.of(speaker.person()),
                meetup.organiserIds());
    }

    /** Held and reported by its organisers. */
    public static Meetup reported(Meetup meetup, int attendance) {
        return new Meetup(
                meetup.id(),
                meetup.title(),
                meetup.format(),
                Meetup.State.REPORTED,
                meetup.startsAt(),
                meetup.endsAt(),
                meetup.timeZone(),
                meetup.country(),
                meetup.city(),
                meetup.expectedAttendance(),
                meetup.organisers(),
                meetup.speakers(),
                meetup.organiserIds(),
                attendance);
    }

    public MeetupId aMeetupOf(int people, Actor organiser) {
        var meetup = meetup(people, organiser);
        world.get(Meetups.class).apply(meetup, 1);
        return new MeetupId(meetup.id());
    }

    public StockItem stickers(int onHand) {
        return item("Stickers", List.of(), onHand);
    }

    public StockItem shirts(int ofEachSize) {
        return item(
                "T-shirt",
                List.of(new Variant(new VariantId("m"), "M"), new Variant(new VariantId("l"), "L")),
                ofEachSize);
    }

    private StockItem item(String name, List<Variant> variants, int onHand) {
        var item =
                world.get(AddStockItem.class)
                        .add(name, variants, Money.eur(500), "Printed goods", 5, SAM);
        if (onHand > 0) {
            for (var variant : item.variants()) {
                world.get(MoveStock.class).receive(item.id(), variant.id(), onHand, null, SAM);
            }
        }
        return item;
    }

    public KitTemplate kitOf(StockItem item, int quantity, MaterialId... materials) {
        return kitOf(KitSize.M, item, quantity, materials);
    }

    public KitTemplate kitOf(KitSize size, StockItem item, int quantity, MaterialId... materials) {
        return world.get(EditKitTemplates.class)
                .add(
                        new KitTemplate.Contents(
                                "Medium kit",
                                size,
                                null,
                                List.of(materials),
                                List.of(new KitTemplate.Line(item.id(), quantity)),
                                null,
                                null,
                                true),
                        SAM);
    }

    public KitRequest submitted(KitTemplate template, Actor requester, StockLine... sizes) {
        return world.get(RequestKit.class)
                .create(
                        aMeetupOf(40, requester),
                        new KitOrder(template.id(), 1, List.of(sizes), null),
                        true,
                        requester);
    }

    public KitRequest drafted(KitTemplate template, StockLine... sizes) {
        return world.get(RequestKit.class)
                .create(
                        aMeetupOf(40, ADA),
                        new KitOrder(template.id(), 1, List.of(sizes), null),
                        false,
                        ADA);
    }

    public static PostalAddress anAddress() {
        return PostalAddress.typed(
                "Ada Mensah",
                List.of("Torstraße 1"),
                null,
                "10119",
                "Berlin",
                null,
                "DE",
                "+49 30 123456");
    }

    /** The recipient uses a link; a fresh one, since the mailed one is nobody else's business. */
    public void addressGiven(ShipmentId id, Actor recipient) {
        AddressLink link = world.get(AskAddressAgain.class).ask(id, recipient).link();
        world.get(GiveAddress.class).give(link, Stage::anAddress, "here");
    }

    public void shippedBy(ShipmentId id, Actor packer) {
        var move = world.get(MoveShipment.class);
        move.pick(id, Expected.ANY, packer);
        move.pack(id, Expected.ANY, packer);
        move.ship(id, world.get(Carriers.class).tracking("DHL", "123456"), Expected.ANY, packer);
    }
}
