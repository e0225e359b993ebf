package dev.embassy.recognition.rewards;

class InMemoryRewardsTest extends RewardsKit {

    private final Rewards rewards = new InMemoryRewards();

    @Override
    protected Rewards rewards() {
        return rewards;
    }
}
