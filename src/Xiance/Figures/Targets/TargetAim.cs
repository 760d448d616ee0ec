using Xiance.Plans;

namespace Xiance.Figures.Targets;

/// <summary>
/// When a value meets a target. 以上 includes the number, 超过 does not. A plain number (达到, 左右) is met at or beyond it in the direction
/// in which the indicator is better; a range is met inside it, both ends included.
/// </summary>
sealed record TargetAim(Target Target, Direction Direction)
{
    decimal Value => Target.Value!.Value;

    /// <summary>True where more is asked for.</summary>
    public bool Upward => Target.Operator switch
    {
        Comparison.AtLeast or Comparison.MoreThan => true,
        Comparison.AtMost or Comparison.LessThan => false,
        _ when Target.Measure == TargetMeasure.Rank => false,
        _ => Direction == Direction.HigherIsBetter || Target.Measure is TargetMeasure.Count or TargetMeasure.Increment or TargetMeasure.Cumulative or TargetMeasure.AnnualGrowth,
    };

    public bool Meets(decimal value) => Target.Operator switch
    {
        Comparison.MoreThan => value > Value,
        Comparison.LessThan => value < Value,
        _ when Target.ValueMax is { } most => Value <= value && value <= most,
        _ => Upward ? value >= Value : value <= Value,
    };

    /// <summary>The value less the target; less the nearer end of a range, zero inside it.</summary>
    public decimal Gap(decimal value) => Target.ValueMax is { } most ? value < Value ? value - Value : value > most ? value - most : 0 : value - Value;

    /// <summary>The end of the range that lies on the way from the value, or the target itself.</summary>
    public decimal Nearest(decimal value) => Target.ValueMax is { } most && value > most ? most : Value;

    /// <summary>Whether a value is at or beyond a planned one.</summary>
    public bool Keeps(decimal value, decimal planned) => Upward ? value >= planned : value <= planned;

    /// <summary>The end of an interval that is better for the target.</summary>
    public decimal Better(Forecast forecast) => Upward ? forecast.High : forecast.Low;

    public bool IsPossible(Forecast forecast) => Meets(forecast.Value) || Meets(Better(forecast)) || Target.ValueMax is { } most && forecast.Low <= most && forecast.High >= Value;
}
