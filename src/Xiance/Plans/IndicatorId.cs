namespace Xiance.Plans;

/// <summary>Our own stable number of an indicator; its code (such as 地区生产总值) is a dated name beside it.</summary>
public readonly record struct IndicatorId(long Value);
