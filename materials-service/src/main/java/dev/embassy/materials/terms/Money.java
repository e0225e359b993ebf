package dev.embassy.materials.terms;

/**
 * An amount of money.
 *
 * @param amount in minor units of the currency: 25000 is 250.00 EUR; never negative
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) {

    public static final Money NOTHING = eur(0);

    public Money {
        if (amount < 0) {
            throw new IllegalArgumentException("An amount is never negative: " + amount);
        }
    }

    public static Money eur(long minorUnits) {
        return new Money(minorUnits, "EUR");
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(amount, (long) quantity), currency);
    }

    /** The sum; both must be of the same currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " cannot be added to " + other.currency);
        }
        return new Money(Math.addExact(amount, other.amount), currency);
    }

    public boolean isMoreThan(Money other) {
        return amount > other.amount;
    }

    /** As a person reads it: {@code 250.00 EUR}. */
    public String text() {
        return "%d.%02d %s".formatted(amount / 100, amount % 100, currency);
    }
}
