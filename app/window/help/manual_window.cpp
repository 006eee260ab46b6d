// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/manual_window.h"

#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/help/manual_pictures.h"
#include "app/window/help/topics.h"
#include "app/window/parts/theme.h"
#include "app/window/parts/widgets.h"

namespace wangge {
namespace {

constexpr QSize kSize(940, 660);

// Sizes in points of the window's font, so that larger letters make the whole page larger.
QString pageStyle(const QFont& font) {
  const double size = font.pointSizeF();
  const auto points = [size](double times) { return QString::number(size * times, 'f', 1) + "pt"; };
  return QStringLiteral(
             "body { color: #222B33 }"
             "h1 { font-size: %1; font-weight: 700; color: #0B3C6F; margin-top: 4px; margin-bottom: 10px }"
             "h2 { font-size: %2; font-weight: 600; color: #0B5CAD; margin-top: 18px; margin-bottom: 6px }"
             "p, li { font-size: %3; line-height: 150%; margin-top: 4px; margin-bottom: 6px }"
             "td, th { font-size: %3; padding: 4px 10px 4px 0; vertical-align: top }"
             "th { text-align: left; color: #5F6B76 }"
             "a { color: #0B5CAD; text-decoration: none }"
             ".key { background-color: #EEF1F4; font-weight: 600 }"
             ".note { color: #5F6B76 }"
             ".picture { line-height: 100% }")
      .arg(points(1.9), points(1.35), points(1.08));
}

class Page : public QTextBrowser {
 public:
  QVariant loadResource(int type, const QUrl& name) override {
    if (type == QTextDocument::ImageResource) {
      const QImage picture = manualPicture(name.toString(), devicePixelRatioF());
      if (!picture.isNull()) return picture;
    }
    return QTextBrowser::loadResource(type, name);
  }
};

}  // namespace

ManualWindow::ManualWindow(const QObject& window, QWidget* parent)
    : QDialog(parent),
      m_text(window),
      m_search(named("manualSearch", new QLineEdit)),
      m_contents(named("manualContents", new QListWidget)),
      m_page(named("manualPage", new Page)),
      m_back(named("manualBack", new QToolButton)) {
  setObjectName("manual");
  setWindowTitle(tr("Manual"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  setSizeGripEnabled(true);
  m_search->setPlaceholderText(tr("Search the manual"));
  m_search->setClearButtonEnabled(true);
  m_back->setIcon(theme::icon("previous"));
  m_back->setToolTip(tr("The page before") + "  Alt+←");
  m_back->setShortcut(QKeySequence("Alt+Left"));
  m_back->setAutoRaise(true);
  m_back->setAccessibleName(tr("The page before"));
  m_search->setAccessibleName(m_search->placeholderText());
  m_contents->setAccessibleName(tr("Manual"));
  m_page->setAccessibleName(tr("Manual"));
  m_back->setEnabled(false);
  m_contents->setTextElideMode(Qt::ElideRight);
  m_contents->setStyleSheet("QListWidget { padding-left: 6px }");
  m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_page->setFrameShape(QFrame::NoFrame);
  m_page->setOpenLinks(false);
  m_page->document()->setDefaultStyleSheet(pageStyle(font()));
  m_page->document()->setDocumentMargin(22);

  auto* head = spaced<QHBoxLayout>(nullptr, {8, 8, 8, 8}, 6);
  addAll(head, {m_back, m_search});
  auto* left = new QWidget;
  auto* column = spaced<QVBoxLayout>(left, {0, 0, 0, 0}, 0);
  column->addLayout(head);
  column->addWidget(m_contents, 1);
  left->setMinimumWidth(190);
  auto* parts = named("manualParts", new QSplitter);
  addAll(parts, {left, m_page});
  parts->setStretchFactor(1, 1);
  parts->setSizes({250, kSize.width() - 250});
  parts->setHandleWidth(1);
  parts->setChildrenCollapsible(false);
  spaced<QVBoxLayout>(this, {0, 0, 0, 0}, 0)->addWidget(parts);
  m_page->setMinimumWidth(260);
  resize(kSize.boundedTo(screen()->availableSize() - QSize(40, 60)));

  connect(m_search, &QLineEdit::textChanged, this, [this] {
    fillContents();
    mark();
  });
  connect(m_search, &QLineEdit::returnPressed, this, [this] { nextMatch(); });
  connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
    if (item && item->data(Qt::UserRole).toString() != m_topic) follow(item->data(Qt::UserRole).toString(), true);
  });
  connect(m_page, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { follow(link.toString(), true); });
  connect(m_back, &QToolButton::clicked, this, [this] { back(); });
  fillContents();
}

void ManualWindow::showTopic(const QString& topic) {
  m_search->clear();
  follow(topic, !m_topic.isEmpty());
  m_page->setFocus();
}

void ManualWindow::follow(const QString& link, bool remember) {
  const QString part = link.section('#', 1);
  QString topic = link.section('#', 0, 0);
  if (topic.isEmpty()) topic = m_topic;
  if (m_text.html(topic).isEmpty()) return;
  if (remember && topic != m_topic) m_visited << m_topic;
  m_back->setEnabled(!m_visited.isEmpty());
  if (topic != m_topic) {
    m_topic = topic;
    m_page->setHtml(m_text.html(topic));
    setWindowTitle(tr("Manual: %1").arg(m_text.title(topic)));
    mark();
  }
  if (part.isEmpty()) {
    m_page->verticalScrollBar()->setValue(0);
  } else {
    m_page->scrollToAnchor(part);
  }
  for (int i = 0; i < m_contents->count(); ++i)
    if (m_contents->item(i)->data(Qt::UserRole).toString() == topic) m_contents->setCurrentRow(i);
  if (const QString wanted = m_search->text().trimmed(); !wanted.isEmpty() && part.isEmpty()) m_page->find(wanted);
}

void ManualWindow::back() {
  if (!m_visited.isEmpty()) follow(m_visited.takeLast(), false);
  m_back->setEnabled(!m_visited.isEmpty());
}

// All topics, or those that have what is searched for, with how often.
void ManualWindow::fillContents() {
  const QString wanted = m_search->text().trimmed();
  const QSignalBlocker quiet(m_contents);
  m_contents->clear();
  for (const QString& topic : manualTopics()) {
    const auto count = wanted.isEmpty() ? 0 : m_text.plain(topic).count(wanted, Qt::CaseInsensitive);
    if (!wanted.isEmpty() && count == 0) continue;
    const QString title = m_text.title(topic);
    auto* item = new QListWidgetItem(count > 0 ? tr("%1 (%2)").arg(title).arg(count) : title, m_contents);
    item->setToolTip(item->text());
    item->setData(Qt::UserRole, topic);
    if (topic == m_topic) m_contents->setCurrentItem(item);
  }
  if (m_contents->count() > 0) return;
  auto* none = new QListWidgetItem(tr("Nothing found"), m_contents);
  none->setFlags(Qt::NoItemFlags);
  none->setToolTip(none->text());
}

// Every place on the page that has what is searched for.
void ManualWindow::mark() {
  QList<QTextEdit::ExtraSelection> places;
  const QString wanted = m_search->text().trimmed();
  QTextCursor at(m_page->document());
  while (!wanted.isEmpty() && !(at = m_page->document()->find(wanted, at)).isNull()) {
    QTextEdit::ExtraSelection place;
    place.cursor = at;
    place.format.setBackground(QColor(0xFF, 0xE5, 0x8A));
    places << place;
  }
  m_page->setExtraSelections(places);
}

// On this page, else on the next one that has it; from the last one to the first.
void ManualWindow::nextMatch() {
  const QString wanted = m_search->text().trimmed();
  if (wanted.isEmpty() || m_page->find(wanted)) return;
  const int count = m_contents->count();
  const int next = (m_contents->currentRow() + 1) % std::max(count, 1);
  const QListWidgetItem* item = m_contents->item(next);
  const QString topic = item ? item->data(Qt::UserRole).toString() : QString();
  if (topic.isEmpty()) return;
  if (topic != m_topic) return follow(topic, true);
  m_page->moveCursor(QTextCursor::Start);
  m_page->find(wanted);
}

}  // namespace wangge
