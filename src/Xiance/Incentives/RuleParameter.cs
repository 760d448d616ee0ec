using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>A number of the law as the document prints it (60 with %, 1 with ‰, 500000 with 元).</summary>
public sealed record RuleParameter(string Name, decimal Value, string Unit, Place Place)
{
    /// <summary>The number that multiplies an amount: 1 ‰ is 0.001, 60 % is 0.6, anything else is itself.</summary>
    public decimal Factor => Unit switch { "%" => Value / 100m, "‰" => Value / 1000m, _ => Value };

    public override string ToString() => $"{Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}{Unit}";
}
