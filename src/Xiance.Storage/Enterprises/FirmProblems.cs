using Xiance.Basics;

namespace Xiance.Storage.Enterprises;

/// <summary>Problems of firm files, in the words of the room Enterprises.</summary>
static class FirmProblems
{
    public static Problem Absent(string name) => Problem.Of("EN-201", Place.Nowhere, ("name", name));

    public static Problem WrongCell(string column, string cell, bool truth) => Problem.Of(truth ? "EN-211" : "EN-210", Place.Named(column), ("text", cell));
}
