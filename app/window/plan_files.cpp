// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that open and save: what was left behind by a crash is offered first, the file of a plan that somebody
// else has is not written, and what is edited while a save runs counts as not saved yet. No plan takes the place of one
// with edits that nobody was asked about: work that ends with another plan looks whether this one is still as it was.
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <filesystem>

#include "app/demo/demo_plan.h"
#include "app/session/session.h"
#include "app/text/messages.h"
#include "app/window/dialogs/new_plan_dialog.h"
#include "app/window/dialogs/recovery_dialog.h"
#include "app/window/dialogs/save_path.h"
#include "app/window/parts/kept_folder.h"
#include "app/window/parts/widgets.h"
#include "app/window/parts/work_bar.h"
#include "app/window/plan_commands.h"
#include "app/window/plan_safety.h"
#include "gis/file/project_file.h"

namespace wangge {
namespace {

constexpr qsizetype kRecentCount = 8;
constexpr std::chrono::seconds kJournalPatience{3};

// What a save job brings back: a lease when it had to take one.
struct Saved {
  Result<void> result;
  std::vector<Message> warnings;
  std::shared_ptr<gis::Lease> lease;
};

std::shared_ptr<const Project> planOf(const Session& session) {
  return session.hasPlan() ? session.shared() : nullptr;
}

}  // namespace

// What an opening job brings back.
struct PlanCommands::Opened {
  Result<gis::OpenOutcome> outcome = fail(Error("job.cancelled"));
  gis::Lease::Taken lease;
  std::optional<gis::Recoverable> left;  // edits that this file does not have
};

QStringList PlanCommands::recent() {
  QStringList paths;
  for (const QString& path : QSettings().value("recent").toStringList())
    if (QFileInfo::exists(path)) paths << path;
  return paths;
}

void PlanCommands::remember(const QString& path) {
  QStringList paths = recent();
  const QString absolute = QFileInfo(path).absoluteFilePath();
  paths.removeAll(absolute);
  paths.prepend(absolute);
  QSettings().setValue("recent", paths.mid(0, kRecentCount));
  emit recentChanged();
}

void PlanCommands::newPlan() {
  afterSaving([this] {
    const QString name = askPlanName(m_window);
    if (name.isEmpty()) return;
    auto project = gis::newProject(name.toStdString(), {}, m_session.context().when);
    if (!project) return showError(project.error());
    m_session.open(std::move(*project), {});
  });
}

void PlanCommands::open() {
  const QString path =
      QFileDialog::getOpenFileName(m_window, tr("Open plan"), keptFolder("folder"), tr("Plans (*.gpkg)"));
  if (!path.isEmpty()) openPath(path);
}

void PlanCommands::openPath(const QString& path) {
  afterSaving([this, path] {
    QSettings().setValue("folder", QFileInfo(path).absolutePath());
    const std::string folder = m_safety.recovery().folder(), user = Session::userName();
    const Seconds when = m_session.context().when;
    const std::shared_ptr<const Project> before = planOf(m_session);
    // A lease of our own on this file is kept.
    const bool ours =
        m_safety.lease() && gis::leasePath(m_safety.lease()->planPath()) == gis::leasePath(path.toStdString());
    m_work.run<std::shared_ptr<Opened>>(
        tr("Opening …"),
        [=](const Progress& progress) {
          auto opened = std::make_shared<Opened>();
          const std::string file = path.toStdString();
          opened->outcome = gis::openProject(file, progress);
          if (!opened->outcome) return opened;
          opened->left = gis::recoverableFor(folder, file);
          if (!ours) opened->lease = gis::Lease::take(file, user, when);
          return opened;
        },
        [this, path, ours, before](std::shared_ptr<Opened> opened) {
          if (!opened->outcome) {
            // The edits may be all that is left of the file.
            if (opened->outcome.error().code == "job.cancelled") return;
            showError(opened->outcome.error());
            if (const auto left = gis::recoverableFor(m_safety.recovery().folder(), path.toStdString())) offer({*left});
            return;
          }
          if (planOf(m_session) != before) {
            opened.reset();  // gives the file back, which may be this very plan's
            return openPath(path);
          }
          const std::shared_ptr<gis::Lease> kept = ours ? m_safety.releaseLease() : nullptr;
          const std::optional<gis::Recoverable> left = opened->left;
          show(std::move(*opened), path);
          if (kept) m_safety.setLease(kept);
          if (left) offer({*left});
        });
  });
}

void PlanCommands::show(Opened opened, const QString& path) {
  const std::vector<Message> warnings = std::move(opened.outcome->warnings);
  m_session.open(std::move(opened.outcome->project), path);
  const gis::Lease::Taken& lease = opened.lease;
  std::vector<Message> messages = warnings;
  if (lease.outcome == gis::Lease::Outcome::TakenOver)
    messages.push_back(Message("lease.taken_over")
                           .with("file", path.toStdString())
                           .with("user", lease.holder.user)
                           .with("host", lease.holder.host)
                           .with("since", lease.holder.since));
  m_safety.setLease(std::move(opened.lease));
  remember(path);
  showMessages(messages);
}

void PlanCommands::showMessages(const std::vector<Message>& messages) {
  if (messages.empty()) return;
  QStringList lines;
  for (const Message& message : messages) lines << textOf(message);
  QMessageBox box(QMessageBox::Information, tr("Wangge"), lines.join("\n\n"), QMessageBox::Ok, m_window);
  box.setObjectName("messagesBox");
  box.setTextInteractionFlags(Qt::TextSelectableByMouse);
  box.exec();
}

void PlanCommands::openDemo() {
  afterSaving([this] {
    const QString folder = demoFolder();
    const Seconds when = m_session.context().when;
    const std::shared_ptr<const Project> before = planOf(m_session);
    m_work.run<Result<Project>>(
        tr("Making the demonstration from its raw files …"),
        [folder, when](const Progress& progress) { return makeDemoPlan(folder, when, progress); },
        [this, before](Result<Project> project) {
          if (!project) return showError(project.error());
          if (planOf(m_session) != before) return openDemo();
          m_session.open(std::move(*project), {});
        });
  });
}

void PlanCommands::offerRecovery() {
  const std::string folder = m_safety.recovery().folder();
  struct Found {
    std::vector<Message> messages;
    std::vector<gis::Recoverable> plans;
  };
  m_work.run<Found>(
      tr("Looking for edits that were not saved …"),
      [folder](const Progress&) {
        Found found;
        found.messages = gis::tidyRecoveries(folder);
        found.plans = gis::recoverablePlans(folder);
        return found;
      },
      [this](Found found) {
        showMessages(found.messages);
        if (!found.plans.empty()) offer(std::move(found.plans));
      });
}

void PlanCommands::lookForRecoverable() {
  const std::string folder = m_safety.recovery().folder();
  m_look.start<int>([folder](const Progress&) { return static_cast<int>(gis::recoverablePlans(folder).size()); },
                    [this](int plans) { emit recoverableFound(plans); });
}

void PlanCommands::offer(std::vector<gis::Recoverable> plans) {
  RecoveryDialog dialog(std::move(plans), m_window);
  dialog.exec();
  switch (dialog.answer()) {
    case RecoveryDialog::Answer::Recover:
      recover(dialog.chosen());
      break;
    case RecoveryDialog::Answer::Discard:
      gis::discardRecovery(dialog.chosen().journal);
      break;
    case RecoveryDialog::Answer::Later:
      break;
  }
  emit recentChanged();
}

void PlanCommands::recover(const gis::Recoverable& plan) {
  afterSaving([this, plan] { recoverNow(plan); });
}

void PlanCommands::recoverNow(const gis::Recoverable& plan) {
  const std::string user = Session::userName();
  const Seconds when = m_session.context().when;
  const std::shared_ptr<const Project> before = planOf(m_session);
  struct Outcome {
    Result<gis::Recovered> recovered = fail(Error("job.cancelled"));
    gis::Lease::Taken lease;
  };
  const bool ours = m_safety.lease() && gis::leasePath(m_safety.lease()->planPath()) == gis::leasePath(plan.path);
  m_work.run<std::shared_ptr<Outcome>>(
      tr("Recovering …"),
      [=](const Progress& progress) {
        auto outcome = std::make_shared<Outcome>();
        outcome->recovered = gis::recover(plan, progress);
        if (outcome->recovered && !outcome->recovered->path.empty() && !ours)
          outcome->lease = gis::Lease::take(outcome->recovered->path, user, when);
        return outcome;
      },
      [this, plan, ours, before](std::shared_ptr<Outcome> outcome) {
        if (!outcome->recovered) return showError(outcome->recovered.error());
        if (planOf(m_session) != before) {
          outcome.reset();  // gives journal and file back
          return recover(plan);
        }
        gis::Recovered& found = *outcome->recovered;
        const QString path = QString::fromStdString(found.path);
        const std::shared_ptr<gis::Lease> kept = ours && !path.isEmpty() ? m_safety.releaseLease() : nullptr;
        m_session.open(std::move(found.base), path);
        kept ? m_safety.setLease(kept) : m_safety.setLease(std::move(outcome->lease));
        m_safety.recovery().replace(plan.journal, plan.number, std::move(found.lock));
        m_session.commit(Step{std::move(found.recovered), Message("journal.recovered").with("count", plan.edits)});
        if (!path.isEmpty()) remember(path);
        std::vector<Message> messages = found.warnings;
        if (!found.formerPath.empty())
          messages.push_back(Message("recovery.file_differs").with("file", found.formerPath));
        showMessages(messages);
      });
}

void PlanCommands::save() {
  if (m_session.path().isEmpty() || m_safety.isReadOnly()) return saveAs();
  saveTo(m_session.path(), {});
}

QString PlanCommands::askForPath() {
  QString suggestion = m_session.path();
  if (suggestion.isEmpty())
    suggestion = QDir(keptFolder("folder")).filePath(fileNameFor(m_session.project().info.name) + ".gpkg");
  return askSavePath(m_window, tr("Save plan as"), suggestion, tr("Plans (*.gpkg)"), "gpkg");
}

void PlanCommands::saveAs() {
  const QString path = askForPath();
  if (!path.isEmpty()) saveTo(path, {});
}

void PlanCommands::saveTo(const QString& path, std::function<void()> next) {
  const std::shared_ptr<const Project> project = m_session.shared(), saved = m_session.saved();
  // By whatever spelling or link: a file that is saved again keeps what others changed in it.
  std::error_code none;
  const bool sameFile =
      saved && (path == m_session.path() ||
                std::filesystem::equivalent(path.toStdString(), m_session.path().toStdString(), none));
  const std::string user = Session::userName();
  const Seconds when = m_session.context().when;
  std::shared_ptr<gis::Lease> lease = m_safety.lease();
  if (lease && gis::leasePath(lease->planPath()) != gis::leasePath(path.toStdString())) lease.reset();
  const std::shared_ptr<gis::Recorder> recorder = m_safety.recovery().recorder();
  m_work.runToEnd<Saved>(
      tr("Saving …"), next ? WorkBar::Edits::Closed : WorkBar::Edits::Open,
      [=](const Progress& progress) {
        Saved outcome;
        // The journal first, then the file; without one the file is all the more needed.
        if (recorder) recorder->wait(kJournalPatience);
        const std::string file = path.toStdString();
        if (!lease || !lease->confirm()) {
          gis::Lease::Taken taken = gis::Lease::take(file, user, when);
          if (taken.outcome == gis::Lease::Outcome::Held) {
            outcome.result = fail(gis::heldError(file, taken.holder));
            return outcome;
          }
          outcome.lease = std::move(taken.lease);
        }
        outcome.result = sameFile ? gis::saveProject(file, *project, *saved, progress, &outcome.warnings)
                                  : gis::saveProjectAs(file, *project, progress);
        return outcome;
      },
      [this, path, project, next](Saved outcome) {
        if (!outcome.result) return showError(outcome.result.error());
        m_session.markSaved(project, path);
        if (outcome.lease) m_safety.setLease(outcome.lease);
        QSettings().setValue("folder", QFileInfo(path).absolutePath());
        remember(path);
        showMessages(outcome.warnings);
        if (next) next();
      });
}

Result<void> PlanCommands::writeNew(const std::string& file, const Project& project, const std::string& user,
                                    Seconds when, const Progress& progress) {
  const gis::Lease::Taken taken = gis::Lease::take(file, user, when);
  if (taken.outcome == gis::Lease::Outcome::Held) return fail(gis::heldError(file, taken.holder));
  return gis::saveProjectAs(file, project, progress);
}

void PlanCommands::afterSaving(std::function<void()> next) {
  m_work.finish();
  // What comes next would end it.
  if (m_work.canStop()) {
    const QString question = tr("The program is not done yet: %1. Stop it?").arg(m_work.title());
    if (!confirmed(m_window, "stopWork", tr("Wangge"), question, tr("Stop"), tr("Go on"))) return;
    m_work.stop();
  }
  if (!m_session.hasPlan() || !m_session.isModified()) return next();
  QMessageBox box(
      QMessageBox::Question, tr("Wangge"),
      tr("The plan “%1” has changes that are not saved.").arg(QString::fromStdString(m_session.project().info.name)),
      QMessageBox::NoButton, m_window);
  box.setObjectName("unsavedBox");
  QPushButton* saveButton = box.addButton(tr("Save"), QMessageBox::AcceptRole);
  QPushButton* discardButton = box.addButton(tr("Do not save"), QMessageBox::DestructiveRole);
  box.addButton(tr("Cancel"), QMessageBox::RejectRole);
  box.setDefaultButton(saveButton);
  box.exec();
  if (box.clickedButton() == discardButton) return next();
  if (box.clickedButton() != saveButton) return;
  const QString path = m_session.path().isEmpty() || m_safety.isReadOnly() ? askForPath() : m_session.path();
  // What was edited while the save ran is asked about as well.
  if (!path.isEmpty()) saveTo(path, [this, next = std::move(next)] { afterSaving(next); });
}

void PlanCommands::revert() {
  if (!m_session.hasPlan() || m_session.path().isEmpty()) return;
  QMessageBox box(QMessageBox::Warning, tr("Wangge"),
                  tr("Go back to “%1” as it was saved last? Undo brings the present state back.")
                      .arg(QFileInfo(m_session.path()).fileName()),
                  QMessageBox::NoButton, m_window);
  box.setObjectName("revertBox");
  QPushButton* revertButton = box.addButton(tr("Revert"), QMessageBox::AcceptRole);
  box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox::RejectRole));
  box.exec();
  if (box.clickedButton() != revertButton || !m_session.saved()) return;
  m_session.commit(Step{*m_session.saved(), Message("journal.reverted")});
}

}  // namespace wangge
