using Xiance.Progress.Tasks;
using Xiance.Storage.Papers;

namespace Xiance.Storage.Packets;

/// <summary>Why a light shows what it shows, with the day, milestone or words that decided.</summary>
public static class TaskReason
{
    public static string Of(TaskTurn turn, PaperWords words) => words.With("tasks.turn." + turn.Reason, ("detail", turn.Detail), ("day", Figure.Day(turn.From)));
}
