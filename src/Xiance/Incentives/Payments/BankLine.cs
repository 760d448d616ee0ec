using Xiance.Basics;

namespace Xiance.Incentives.Payments;

/// <summary>A payment as the bank or the treasury reports it.</summary>
public sealed record BankLine(long Id, DateOnly Day, string Payee, Money Amount)
{
    public string Account { get; init; } = "";

    /// <summary>The reference that we sent along, such as the number of a case and its rule.</summary>
    public string Reference { get; init; } = "";

    public Place Place { get; init; } = Place.Nowhere;
}
