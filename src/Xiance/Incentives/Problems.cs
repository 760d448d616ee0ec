using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>What prevents money from being shared or paid.</summary>
static class Problems
{
    public static Problem NobodyClaims(string fund, string honour) => Problem.Of("IN-101", Place.Named(fund), ("fund", fund), ("honour", honour));

    public static Problem ClaimTwice(string fund, string region) => Problem.Of("IN-102", Place.Named(fund), ("fund", fund), ("region", region));

    public static Problem ValueNotPositive(string fund, string region) => Problem.Of("IN-103", Place.Named(fund), ("fund", fund), ("region", region));

    public static Problem NotYet(string fund, int year) => Problem.Of("IN-104", Place.Named(fund), ("fund", fund), ("year", year));

    public static Problem NotMoney(Place place, string text) => Problem.Of("IN-105", place, ("text", text));

    public static Problem FundTwice(Place place, string fund) => Problem.Of("IN-106", place, ("fund", fund));

    public static Problem Uncited(Place place, string fund) => Problem.Of("IN-107", place, ("fund", fund));

    public static Problem ProvisionalWithoutReason(Place place, string fund) => Problem.Of("IN-108", place, ("fund", fund));
}
