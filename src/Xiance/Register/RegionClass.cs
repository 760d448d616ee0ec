using Xiance.Basics;

namespace Xiance.Register;

/// <summary>
/// A dated class or development type of a region inside one classification (such as 发展类型). A region may hold two classes of one
/// classification at a time where its pack allows it; <see cref="Assumption"/> is filled when no document gives the class (暂定).
/// </summary>
public sealed record RegionClass(RegionId Region, string Classification, string Class, DateOnly From, DateOnly? To, Citation? Cite)
{
    public string? Assumption { get; init; }

    public bool Provisional => Assumption is not null;

    public bool ValidOn(DateOnly day) => From <= day && (To is not { } last || day <= last);
}
