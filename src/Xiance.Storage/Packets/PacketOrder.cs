using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Packets;

/// <summary>Whose packet of which plan and period is asked for, and as known when.</summary>
public sealed record PacketOrder(Reading Reading, PlanChoice Plan, Period Period, DateOnly Today)
{
    /// <summary>知悉截至: the day whose knowledge is shown; null for now.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>True where every figure is invented.</summary>
    public bool Synthetic { get; init; }

    /// <summary>False leaves out the sheets of counties.</summary>
    public bool WithCounties { get; init; } = true;

    public DateOnly Day => Known ?? Today;
}
