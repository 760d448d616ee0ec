using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Columns;

/// <summary>How a row fared.</summary>
public enum RowOutcome { Known, Undetermined, Failed, Skipped }

/// <summary>How many rows fared how, and the exact sum of the known numbers; no sum when it overflows or the result is no number.</summary>
public sealed record Tally(int Known, int Undetermined, int Failed, int Skipped, decimal? Sum);

/// <summary>The answers for all rows: one typed array, and for each row how it fared.</summary>
public sealed class ColumnResult
{
    readonly Func<int, Evaluation> again;
    readonly IReadOnlyList<string> inputs;
    readonly ulong[] states;

    internal ColumnResult(Array values, ulong[] states, ulong[]? codes, IReadOnlyList<string> inputs, Func<int, Evaluation> again)
    {
        (Values, this.states, Codes, this.inputs, this.again) = (values, states, codes, inputs, again);
    }

    public int Rows => states.Length;

    /// <summary>decimal[], bool[], string[], CivilDate[] or Value[]; an entry means something only where the row is known.</summary>
    public Array Values { get; }

    /// <summary>When asked for: for each row one bit for each condition that holds, in the order of the program's conditions.</summary>
    public ulong[]? Codes { get; }

    public RowOutcome OutcomeOf(int row) => states[row] switch
    {
        States.Known => RowOutcome.Known,
        States.Skipped => RowOutcome.Skipped,
        var state => States.IsFailed(state) ? RowOutcome.Failed : RowOutcome.Undetermined,
    };

    /// <summary>The full answer of a row; null where the mask left it out. A failure is computed again for its place.</summary>
    public Evaluation? At(int row) => OutcomeOf(row) switch
    {
        RowOutcome.Skipped => null,
        RowOutcome.Known => Evaluation.Of(ValueAt(row)),
        RowOutcome.Undetermined when (states[row] & States.Other) == 0 => Evaluation.Undetermined([.. inputs.Where((_, slot) => slot < States.Inputs && (states[row] & (1UL << slot)) != 0).Order(StringComparer.Ordinal)]),
        _ => again(row),
    };

    public Tally Tally()
    {
        var counts = new int[4];
        for (var row = 0; row < states.Length; row++) counts[(int)OutcomeOf(row)]++;
        return new Tally(counts[0], counts[1], counts[2], counts[3], Sum());
    }

    decimal? Sum()
    {
        if (Values is not decimal[] numbers) return null;
        try
        {
            var sum = 0m;
            for (var row = 0; row < numbers.Length; row++)
                if (states[row] == States.Known) sum += numbers[row];
            return sum;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    Value ValueAt(int row) => Values switch
    {
        decimal[] numbers => numbers[row],
        bool[] truths => truths[row],
        string[] texts => texts[row],
        CivilDate[] dates => new DateValue(dates[row]),
        _ => ((Value[])Values)[row],
    };
}
