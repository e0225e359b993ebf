package dev.embassy.materials.shipments;

/** Up to which event each reward was followed, so that a late one does not open it again. */
public interface RewardsSeen {

    /** 0 for a reward that was never heard of. */
    long upTo(String rewardId);

    /** Takes the higher number. */
    void saw(String rewardId, long sequence);
}
